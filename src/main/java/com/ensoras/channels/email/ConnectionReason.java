package com.ensoras.channels.email;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Why a mail server could not be used, as a sentence that says what to do. The server's own words
 * are not repeated: they may hold anything.
 */
final class ConnectionReason {

  private ConnectionReason() {}

  static String of(MessagingException failed, MailServer server) {
    var chain = chain(failed);
    for (var each : chain) {
      var sentence = sentence(each, server);
      if (sentence != null) {
        return sentence;
      }
    }
    return says(chain, "starttls")
        ? "The server does not offer STARTTLS. Choose TLS, or another port."
        : "The server answers, but not as a mail server does. Check the port and the encryption.";
  }

  private static @Nullable String sentence(Throwable each, MailServer server) {
    return switch (each) {
      case AuthenticationFailedException auth -> authentication(auth);
      case UnknownHostException unknown -> "There is no server named " + server.host() + ".";
      case SocketTimeoutException late ->
          "The server does not answer. Check its name and the port " + server.port() + ".";
      case NoRouteToHostException none -> "There is no way from here to " + server.host() + ".";
      case ConnectException refused ->
          "The server refuses connections on port " + server.port() + ".";
      case CertificateException untrusted -> certificate(untrusted);
      case SSLException tls when !hasCertificateCause(tls) ->
          "The server does not speak TLS on port "
              + server.port()
              + ". Try STARTTLS, or another port.";
      default -> null;
    };
  }

  private static String authentication(AuthenticationFailedException failed) {
    return String.valueOf(failed.getMessage()).contains("No authentication mechanisms")
        ? "The server offers no way to sign in here. It may want another encryption or port."
        : "The server did not accept the user or password.";
  }

  private static String certificate(CertificateException untrusted) {
    var message = String.valueOf(untrusted.getMessage());
    return message.contains("No subject alternative") || message.contains("No name matching")
        ? "The server's certificate is made out to another name."
        : "The server's certificate is not trusted.";
  }

  private static boolean hasCertificateCause(Throwable tls) {
    return chain(tls).stream().anyMatch(CertificateException.class::isInstance);
  }

  private static boolean says(List<Throwable> chain, String word) {
    return chain.stream()
        .anyMatch(
            each ->
                String.valueOf(each.getMessage())
                    .toLowerCase(java.util.Locale.ROOT)
                    .contains(word));
  }

  private static List<Throwable> chain(Throwable failed) {
    var chain = new ArrayList<Throwable>();
    for (Throwable each = failed; each != null && !chain.contains(each); each = next(each)) {
      chain.add(each);
    }
    return chain;
  }

  private static @Nullable Throwable next(Throwable failed) {
    return failed instanceof MessagingException messaging && messaging.getNextException() != null
        ? messaging.getNextException()
        : failed.getCause();
  }
}
