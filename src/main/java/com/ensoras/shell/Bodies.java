package com.ensoras.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Nothing that is sent here needs more than two megabytes; nobody fills the memory with it. Only a
 * file that comes as it is may be larger: it goes to the disk, and whoever takes it counts.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class Bodies extends OncePerRequestFilter {

  static final int MOST = 2 * 1024 * 1024;

  private final JsonMapper json;

  Bodies(JsonMapper json) {
    this.json = json;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (MediaType.APPLICATION_OCTET_STREAM_VALUE.equals(request.getContentType())) {
      chain.doFilter(request, response);
      return;
    }
    var length = request.getContentLengthLong();
    if (length > MOST) {
      refuse(response);
      return;
    }
    var told = length >= 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
    chain.doFilter(told ? request : new Counted(request), response);
  }

  private void refuse(HttpServletResponse response) throws IOException {
    var sentence = "This is more than two megabytes, which is more than anything here needs.";
    response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    json.writeValue(
        response.getOutputStream(),
        new Problem("Too large", 413, "too-large", sentence, null, List.of(), Map.of(), null));
  }

  /** Of a body that does not say how long it is, no more than that can be read. */
  private static final class Counted extends HttpServletRequestWrapper {

    Counted(HttpServletRequest request) {
      super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new Counting(super.getInputStream());
    }
  }

  private static final class Counting extends ServletInputStream {

    private final ServletInputStream body;
    private long read;

    Counting(ServletInputStream body) {
      this.body = body;
    }

    @Override
    public int read() throws IOException {
      var octet = body.read();
      count(octet < 0 ? 0 : 1);
      return octet;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
      var length = body.read(into, from, most);
      count(length);
      return length;
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }

    private void count(int more) throws IOException {
      read += Math.max(more, 0);
      if (read > MOST) {
        throw new IOException("The body is longer than it may be.");
      }
    }
  }
}
