package com.ensoras.customers;

import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.kernel.EmailAddress;
import com.ensoras.kernel.Missing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of customers. */
@Component
public class CustomerStore {

  private final Sql sql;

  CustomerStore(Sql sql) {
    this.sql = sql;
  }

  /**
   * @throws Missing when there is no such customer, or it is another project's
   */
  public Customer get(Permit permit, CustomerId id) {
    return sql.in(
            permit,
            """
            select id, name, email, note, version
            from customer
            where project_id = :project and id = :id
            """)
        .param("id", id.value())
        .query((row, n) -> read(row))
        .optional()
        .orElseThrow(Missing::new);
  }

  /**
   * The customer with this address, made when it is the first time; two who write at the same
   * moment are one. A name that is not known yet is kept, a known one stays.
   */
  public CustomerId with(Permit permit, EmailAddress address, String name) {
    return new CustomerId(
        sql.in(
                permit,
                """
                insert into customer (project_id, name, email, email_key)
                values (:project, :name, :email, :key)
                on conflict (project_id, email_key) do update
                  set name = case when customer.name = '' then excluded.name else customer.name end
                returning id
                """)
            .param("name", name)
            .param("email", address.address())
            .param("key", address.key())
            .query(UUID.class)
            .single());
  }

  /** A customer of whom nobody knows an address. */
  public CustomerId withoutAddress(Permit permit, String name) {
    return new CustomerId(
        sql.in(
                permit,
                """
                insert into customer (project_id, name)
                values (:project, :name)
                returning id
                """)
            .param("name", name)
            .query(UUID.class)
            .single());
  }

  /**
   * @return false when the customer was changed since this version
   * @throws CustomerAddressTaken when another customer has the address
   */
  public boolean update(Permit permit, CustomerId id, CustomerDraft draft, int shown) {
    try {
      return addressed(
                  sql.in(
                      permit,
                      """
                      update customer
                      set name = :name, email = :email, email_key = :key, note = :note,
                          version = version + 1
                      where project_id = :project and id = :id and version = :shown
                      """),
                  draft)
              .param("id", id.value())
              .param("shown", shown)
              .param("name", draft.name())
              .param("note", draft.note())
              .update()
          == 1;
    } catch (DuplicateKeyException e) {
      throw new CustomerAddressTaken(draft.email());
    }
  }

  private static JdbcClient.StatementSpec addressed(
      JdbcClient.StatementSpec statement, CustomerDraft draft) {
    var address = draft.address();
    return statement
        .param("email", address.map(EmailAddress::address).orElse(null))
        .param("key", address.map(EmailAddress::key).orElse(null));
  }

  private static Customer read(ResultSet row) throws SQLException {
    return new Customer(
        new CustomerId((UUID) row.getObject("id")),
        row.getString("name"),
        row.getString("email"),
        row.getString("note"),
        row.getInt("version"));
  }
}
