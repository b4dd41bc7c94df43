package com.ensoras.channels.email.incoming;

import java.util.Optional;

/** A mail, or a part of one, as it stands there: its fields, its kind, its body still encoded. */
record Part(Headers headers, FieldValue kind, FieldValue disposition, Span body) {

  private static final String TEXT = "text/plain";

  static Part read(Span whole) {
    var headers = Headers.read(whole);
    var kind = FieldValue.parse(headers.first("content-type").orElse(""), TEXT);
    var known = kind.value().contains("/") ? kind : new FieldValue(TEXT, kind.parameters());
    return new Part(
        headers,
        known,
        FieldValue.parse(headers.first("content-disposition").orElse(""), ""),
        whole.sub(headers.bodyAt(), whole.length()));
  }

  boolean is(String type) {
    return kind.value().equals(type);
  }

  byte[] decoded() {
    var encoding = headers.first("content-transfer-encoding").orElse("");
    return TransferDecoding.decode(body.bytes(), encoding);
  }

  /** Text and HTML as characters, whatever the charset is or is said to be. */
  String text() {
    var bytes = decoded();
    var charset = charset().orElse(null);
    if (charset == null && is("text/html")) {
      charset = Charsets.inHtml(bytes);
    }
    return SafeText.text(Charsets.decode(bytes, charset));
  }

  Optional<String> charset() {
    return kind.plain("charset");
  }

  /** Made safe; empty when it has none. */
  String fileName(String fallbackCharset) {
    var charset = fallbackCharset.isEmpty() ? null : fallbackCharset;
    return disposition
        .decoded("filename", charset)
        .or(() -> kind.decoded("name", charset))
        .map(SafeText::fileName)
        .orElse("");
  }

  boolean isAttached() {
    return disposition.value().equals("attachment");
  }
}
