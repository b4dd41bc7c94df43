package com.ensoras.channels.email;

import com.ensoras.tickets.AttachmentStore;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.util.ByteArrayDataSource;

/** A file as a part of a mail, its name written as RFC 2231 says when it needs more than ASCII. */
final class FilePart {

  private static final String UTF_8 = "UTF-8";
  private static final String UNKNOWN = "application/octet-stream";

  private FilePart() {}

  static MimeBodyPart of(AttachmentStore.Content file) throws MessagingException {
    var type = type(file.file().type());
    var part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.bytes(), type)));
    var slash = type.indexOf('/');
    part.setHeader(
        "Content-Type",
        new ContentType(
                type.substring(0, slash),
                type.substring(slash + 1),
                parameter("name", file.file().name()))
            .toString());
    part.setHeader(
        "Content-Disposition",
        new ContentDisposition("attachment", parameter("filename", file.file().name())).toString());
    part.setHeader("Content-Transfer-Encoding", "base64");
    return part;
  }

  /** What has parts of its own would have to be written otherwise. */
  private static String type(String said) {
    var plain = said.matches("[a-zA-Z0-9.+-]+/[a-zA-Z0-9.+-]+");
    return plain && !said.startsWith("multipart/") && !said.startsWith("message/") ? said : UNKNOWN;
  }

  private static ParameterList parameter(String name, String value) {
    var parameters = new ParameterList();
    parameters.set(name, value, UTF_8);
    return parameters;
  }
}
