package com.ensoras.people;

import com.ensoras.access.Actor;
import com.ensoras.access.MemberId;
import com.ensoras.access.Permission;
import com.ensoras.access.PermissionSet;
import com.ensoras.access.RoleId;
import com.ensoras.accounts.Person;
import com.ensoras.people.roles.Role;
import com.ensoras.people.roles.RoleBooks;
import com.ensoras.people.roles.RoleDraft;
import com.ensoras.people.roles.Roles;
import com.ensoras.world.Guest;
import com.ensoras.world.World;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The world's people by name, as actors of Acme and at their browsers. */
public final class Acme implements AutoCloseable {

  private final ApplicationContext product;
  private final World world;
  private final Map<String, Guest> guests = new HashMap<>();
  public final String slug;
  public final String globex;

  public Acme(ApplicationContext product) {
    this.product = product;
    world = new World(product);
    slug = world.acme;
    globex = world.globex;
    Stream.of(
            world.olga,
            world.lena,
            world.ada,
            world.arne,
            world.vera,
            world.mallory,
            world.stranger)
        .forEach(guest -> guests.put(guest.name(), guest));
  }

  @Override
  public void close() {
    world.close();
  }

  public World world() {
    return world;
  }

  /** As the guard reads them now. */
  public Actor as(String name) {
    return as(name, slug);
  }

  public Actor as(String name, String project) {
    return inTransaction(() -> world.visit(guest(name), project).actor().orElseThrow());
  }

  public boolean isMember(String name) {
    return inTransaction(() -> world.visit(guest(name), slug).actor().isPresent());
  }

  public Person person(String name) {
    return inTransaction(() -> world.visit(guest(name), null).person());
  }

  public MemberId member(String name) {
    return new MemberId(Objects.requireNonNull(guest(name).member()));
  }

  public MemberId join(String name, RoleId role) {
    guests.put(name, world.member(name, role.value()));
    return member(name);
  }

  /** One more session. */
  public void signIn(String name) {
    world.session(Objects.requireNonNull(guest(name).account()));
  }

  public Role role(String name) {
    return inTransaction(
            () -> product.getBean(RoleBooks.class).of(as("Olga").requireMembership()).roles())
        .stream()
        .filter(role -> role.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Made by Olga. */
  public Role role(String name, String ticketsSeen, Permission... permissions) {
    return product
        .getBean(Roles.class)
        .create(
            as("Olga"),
            new RoleDraft(name, PermissionSet.of(permissions).codes(), ticketsSeen, false));
  }

  /** What stands in the project's trail, oldest first. */
  public List<String> deeds() {
    return world.all(
        String.class,
        """
        select e.what
        from audit_entry e
        join project p on p.id = e.project_id
        where p.slug = ?
        order by e.seq
        """,
        slug);
  }

  public String anyTeam() {
    return world
        .one(
            UUID.class,
            "select t.id from team t join project p on p.id = t.project_id where p.slug = ?",
            slug)
        .toString();
  }

  public void set(String name, String change) {
    world.run("update account set " + change + " where id = ?", guest(name).account());
  }

  public HttpResponse<String> get(String who, String path) {
    return guest(who).get("/p/" + slug + path);
  }

  /** A value may be several, separated by commas. */
  public HttpResponse<String> post(String who, String path, Map<String, String> form) {
    var fields =
        form.entrySet().stream()
            .flatMap(
                field ->
                    Stream.of(field.getValue().split(",", -1))
                        .flatMap(value -> Stream.of(field.getKey(), value)))
            .toArray(String[]::new);
    return guest(who).post("/p/" + slug + path, fields);
  }

  public HttpResponse<String> json(String who, String method, String path, String body) {
    return guest(who).json(method, "/api/v1/projects/" + slug + path, body);
  }

  public Guest guest(String name) {
    return Objects.requireNonNull(guests.get(name), name);
  }

  public <T> T inTransaction(Supplier<T> act) {
    return Objects.requireNonNull(
        product.getBean(TransactionTemplate.class).execute(status -> act.get()));
  }
}
