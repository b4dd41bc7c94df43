package com.ensoras.channels.widget;

import com.ensoras.access.Open;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Missing;
import com.ensoras.kernel.Token;
import com.ensoras.tickets.Download;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the widget asks from other sites' pages. No cookie is read here, so that no page can act as
 * anybody: the key says which project, the Origin which site, the secret in the header
 * Authorization which conversation.
 */
@RestController
class ChatController {

  static final String ROOT = "/widget/v1/";
  private static final String PATH = ROOT + "{key}";
  private static final String NOBODY = "visitors of other sites have no account";
  private static final int LONGEST_BODY = 32 * 1024;

  private final WidgetDoor door;
  private final WidgetLimits limits;
  private final Chats chats;
  private final ChatStreams streams;
  private final Heartbeats heartbeats;
  private final JsonMapper json;

  ChatController(
      WidgetDoor door,
      WidgetLimits limits,
      Chats chats,
      ChatStreams streams,
      Heartbeats heartbeats,
      JsonMapper json) {
    this.door = door;
    this.limits = limits;
    this.chats = chats;
    this.streams = streams;
    this.heartbeats = heartbeats;
    this.json = json;
  }

  /**
   * @param language the code of the language in which the widget speaks
   * @param words what it says itself, only in this language
   */
  record LookJson(
      String greeting,
      String colour,
      String position,
      String emailQuestion,
      String agentName,
      String jobTitle,
      String language,
      Map<String, String> words) {

    static LookJson of(Chats.Look look) {
      var widget = look.widget();
      return new LookJson(
          widget.greeting(),
          widget.colour(),
          widget.side().code(),
          widget.emailQuestion().code(),
          widget.agentName(),
          widget.jobTitle(),
          look.words().language().code(),
          look.words().below("widget."));
    }
  }

  record ConversationJson(List<ChatMessage> messages, int unread) {}

  record SentJson(String id) {}

  /**
   * @param read the newest message that was on the screen
   */
  record TypedPresence(@Nullable String read) {}

  @GetMapping(PATH)
  @Open(because = NOBODY, greets = false)
  LookJson look(
      @PathVariable String key, HttpServletRequest request, HttpServletResponse response) {
    return LookJson.of(chats.look(door.enter(key, request, response)));
  }

  @GetMapping(PATH + "/conversation")
  @Open(because = NOBODY, greets = false)
  ConversationJson read(
      @PathVariable String key, HttpServletRequest request, HttpServletResponse response) {
    var at = door.enter(key, request, response);
    var found = chats.read(at, secret(request));
    return new ConversationJson(found.messages(), found.unread());
  }

  @PostMapping(PATH + "/messages")
  @Open(because = NOBODY, greets = false)
  SentJson write(@PathVariable String key, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var at = door.enter(key, request, response);
    var secret = secret(request);
    return new SentJson(chats.write(at, secret, typed(request, TypedMessage.class)));
  }

  /** Always as a download: the page makes it one of its own, since a link carries no secret. */
  @GetMapping(PATH + "/files/{file}")
  @Open(because = NOBODY, greets = false)
  ResponseEntity<byte[]> file(
      @PathVariable String key,
      @PathVariable UUID file,
      HttpServletRequest request,
      HttpServletResponse response) {
    var at = door.enter(key, request, response);
    return Download.of(chats.file(at, secret(request), file));
  }

  @PostMapping(PATH + "/typing")
  @Open(because = NOBODY, greets = false)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void type(@PathVariable String key, HttpServletRequest request, HttpServletResponse response) {
    chats.type(door.enter(key, request, response), secret(request));
  }

  /** A heartbeat of a chat that is open here costs no statement. */
  @PostMapping(PATH + "/presence")
  @Open(because = NOBODY, greets = false)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void beat(@PathVariable String key, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var typed = typed(request, TypedPresence.class);
    var open = typed.read() == null ? open(key, request) : Optional.<ChatStream>empty();
    if (open.isPresent()) {
      limits.request(WidgetLimits.network(request.getRemoteAddr()));
      WidgetDoor.allow(open.get().origin(), response);
      heartbeats.beat(open.get());
      return;
    }
    chats.arrive(door.enter(key, request, response), secret(request), typed.read());
  }

  @GetMapping(PATH + "/stream")
  @Open(because = NOBODY, greets = false)
  SseEmitter stream(
      @PathVariable String key, HttpServletRequest request, HttpServletResponse response) {
    var at = door.enter(key, request, response);
    var secret = secret(request);
    var stream = ChatStream.of(at, chats.arrive(at, secret, null), pass(key, secret));
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    streams.add(stream);
    return stream.emitter();
  }

  private Optional<ChatStream> open(String key, HttpServletRequest request) {
    var origin = request.getHeader(HttpHeaders.ORIGIN);
    return origin == null ? Optional.empty() : streams.with(pass(key, secret(request)), origin);
  }

  private static String pass(String key, Token secret) {
    return key + HexFormat.of().formatHex(secret.hash());
  }

  /** What is no secret opens nothing: the same as one that nobody has. */
  private static Token secret(HttpServletRequest request) {
    var header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return Optional.ofNullable(header)
        .filter(text -> text.startsWith("Bearer "))
        .flatMap(text -> Token.parse(text.substring("Bearer ".length())))
        .orElseThrow(Missing::new);
  }

  private <T> T typed(HttpServletRequest request, Class<T> type) throws IOException {
    var body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
    if (body.length > LONGEST_BODY) {
      throw new TooLong();
    }
    try {
      var read = json.readValue(body, type);
      if (read != null) {
        return read;
      }
    } catch (JacksonException notUnderstood) {
      // refused below, without repeating what it was
    }
    throw new Invalid("request", "This is not understood.");
  }

  static final class TooLong extends com.ensoras.kernel.Refusal {
    TooLong() {
      super(413, "too-large", "This is longer than any message.");
    }
  }
}
