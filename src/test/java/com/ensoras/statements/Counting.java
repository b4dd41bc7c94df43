package com.ensoras.statements;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Notes what each thread sends to the database, but for BEGIN and COMMIT. */
class Counting {

  private static final Map<Thread, List<String>> SENT = new ConcurrentHashMap<>();

  private Counting() {}

  static void clear() {
    SENT.clear();
  }

  /**
   * Of the threads on which the guard has read: requests, not jobs. Without notes of use, which are
   * written after an answer, at most every few minutes.
   */
  static List<List<String>> requests() {
    return SENT.values().stream()
        .filter(sent -> sent.stream().anyMatch(Counting::isTheRights))
        .map(sent -> sent.stream().filter(text -> !text.contains("note_use")).toList())
        .toList();
  }

  static boolean isTheRights(String statement) {
    return statement.contains("enter(") || statement.contains("enter_exclusively(");
  }

  @Bean
  static BeanPostProcessor counted() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && !(bean instanceof DelegatingDataSource)
            ? counted(source)
            : bean;
      }
    };
  }

  private static DataSource counted(DataSource source) {
    return new DelegatingDataSource(source) {
      @Override
      public Connection getConnection() throws SQLException {
        return counted(super.getConnection());
      }
    };
  }

  private static Connection counted(Connection connection) {
    return proxy(
        Connection.class,
        (self, method, arguments) -> {
          var result = passed(() -> method.invoke(connection, arguments));
          if (result instanceof PreparedStatement prepared) {
            return counted(PreparedStatement.class, prepared, (String) arguments[0]);
          }
          return result instanceof Statement plain ? counted(Statement.class, plain, "") : result;
        });
  }

  private static <T extends Statement> T counted(Class<T> type, T statement, String text) {
    return proxy(
        type,
        (self, method, arguments) -> {
          if (method.getName().startsWith("execute")) {
            var sent = arguments != null && arguments[0] instanceof String given ? given : text;
            SENT.computeIfAbsent(Thread.currentThread(), thread -> new CopyOnWriteArrayList<>())
                .add(sent);
          }
          return passed(() -> method.invoke(statement, arguments));
        });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(Counting.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private interface Call {
    Object make() throws ReflectiveOperationException;
  }

  private static Object passed(Call call) throws Throwable {
    try {
      return call.make();
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
