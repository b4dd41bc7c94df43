package com.ensoras.bench;

import com.ensoras.access.Authority;
import com.ensoras.access.Permission;
import com.ensoras.access.RoleId;
import com.ensoras.access.Standing;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.casbin.jcasbin.main.Enforcer;
import org.casbin.jcasbin.model.Model;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.springframework.security.access.expression.SecurityExpressionRoot;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The same question, each of the 64 permissions in turn, of somebody who holds them all. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PermissionBench {

  private static final int ALL = 63;

  private static final String RBAC_WITH_PROJECTS =
      """
      [request_definition]
      r = sub, dom, act
      [policy_definition]
      p = sub, dom, act
      [role_definition]
      g = _, _, _
      [policy_effect]
      e = some(where (p.eft == allow))
      [matchers]
      m = g(r.sub, p.sub, r.dom) && r.dom == p.dom && r.act == p.act
      """;

  private final Permission[] permissions = Permission.values();
  private final String[] codes =
      Arrays.stream(permissions).map(Permission::code).toArray(String[]::new);
  private int next;

  private Standing standing;
  private Authentication authentication;
  private SecurityExpressionRoot<Object> expressions;
  private AuthorityAuthorizationManager<Object>[] managers;
  private Enforcer enforcer;

  @Setup
  @SuppressWarnings("unchecked")
  public void everybodyHoldsAll() {
    standing = new Standing(false, new RoleId(UUID.randomUUID()), "Admin", Authority.everything());
    authentication =
        new UsernamePasswordAuthenticationToken(
            "arne", "", Arrays.stream(codes).map(SimpleGrantedAuthority::new).toList());
    expressions = new SecurityExpressionRoot<>(() -> authentication, new Object()) {};
    managers =
        Arrays.stream(codes)
            .map(AuthorityAuthorizationManager::hasAuthority)
            .toArray(AuthorityAuthorizationManager[]::new);
    var model = new Model();
    model.loadModelFromText(RBAC_WITH_PROJECTS);
    enforcer = new Enforcer(model);
    for (var code : codes) {
      enforcer.addPolicy("admin", "acme", code);
    }
    enforcer.addGroupingPolicy("arne", "admin", "acme");
  }

  /** What choosing the permission costs by itself. */
  @Benchmark
  public Permission nothing() {
    return permissions[next++ & ALL];
  }

  @Benchmark
  public boolean ensoras() {
    return standing.may(permissions[next++ & ALL]);
  }

  @Benchmark
  public boolean springExpression() {
    return expressions.hasAuthority(codes[next++ & ALL]);
  }

  @Benchmark
  public boolean springManager() {
    return managers[next++ & ALL].authorize(() -> authentication, this).isGranted();
  }

  @Benchmark
  public boolean casbin() {
    return enforcer.enforce("arne", "acme", codes[next++ & ALL]);
  }
}
