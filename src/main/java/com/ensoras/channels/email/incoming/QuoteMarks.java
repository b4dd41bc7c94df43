package com.ensoras.channels.email.incoming;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How mail programs of many languages say that a quotation begins. */
final class QuoteMarks {

  private static final int LONGEST = 500;

  /** "On 3 May Ann wrote:"; the line may be broken once or twice. */
  private static final Pattern ATTRIBUTION =
      Pattern.compile(
          "(?:.{0,200}\\b(?:wrote|writes|schrieb|escribió|escreveu|ha scritto|schreef|skrev"
              + "|napisał\\(a\\)|napisał|kirjoitti|написал\\(а\\)|пишет)\\b.{0,200}:"
              + "|.{0,200}a écrit\\s{0,3}:|.{0,200}写道\\s?[:：]|.{0,200}寫道\\s?[:：]|.{0,200}のメール[:：])\\s{0,20}",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern ORIGINAL =
      Pattern.compile(
          "\\s{0,3}-{3,20}\\s{0,3}(original message|ursprüngliche nachricht|message d.origine"
              + "|mensaje original|mensagem original|messaggio originale|oorspronkelijk bericht"
              + "|originalmeddelande|пересылаемое сообщение|исходное сообщение)\\s{0,3}-{3,20}\\s{0,3}",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern FORWARDED =
      Pattern.compile(
          "\\s{0,3}(-{3,20}\\s{0,3}(forwarded message|weitergeleitete nachricht|message transféré"
              + "|mensaje reenviado|messaggio inoltrato|doorgestuurd bericht"
              + "|mensagem (?:re)?encaminhada)(?!\\p{L}).{0,40}"
              + "|begin forwarded message:|anfang der weitergeleiteten nachricht:"
              + "|début du message (réexpédié|transféré).{0,3}:)\\s{0,3}",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern SENT_FROM =
      Pattern.compile(
          "(sent from my|sent from outlook|sent from mail for|get outlook for|von meinem .{1,40} gesendet"
              + "|gesendet von|envoyé de mon|enviado desde mi|inviato da).{0,120}",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Set<String> FROM =
      Set.of("from", "von", "de", "da", "van", "från", "fra", "от");

  private static final Set<String> SENT =
      Set.of(
          "sent",
          "date",
          "gesendet",
          "datum",
          "envoyé",
          "enviado",
          "fecha",
          "inviato",
          "data",
          "verzonden",
          "skickat",
          "sendt",
          "отправлено",
          "дата");

  private static final Set<String> SUBJECT =
      Set.of(
          "subject",
          "betreff",
          "objet",
          "asunto",
          "assunto",
          "oggetto",
          "onderwerp",
          "ämne",
          "emne",
          "тема");

  private QuoteMarks() {}

  static boolean forwards(String line) {
    return fits(FORWARDED, line);
  }

  static boolean isOriginalMessage(String line) {
    return fits(ORIGINAL, line);
  }

  static boolean isSentFrom(String line) {
    return fits(SENT_FROM, line);
  }

  /** How many lines the attribution that begins here takes; 0 when none begins. */
  static int attributionLines(List<String> lines, int start) {
    var joined = new StringBuilder();
    for (int count = 1; count <= 3 && start + count <= lines.size(); count++) {
      var line = lines.get(start + count - 1);
      if (line.isBlank() || line.startsWith(">")) {
        return 0;
      }
      joined.append(count == 1 ? "" : " ").append(line.strip());
      var ends = joined.charAt(joined.length() - 1);
      if ((ends == ':' || ends == '：') && fits(ATTRIBUTION, joined.toString())) {
        return count;
      }
    }
    return 0;
  }

  /** The fields that Outlook writes above what it quotes: from, then when, then the subject. */
  static boolean startsHeaderBlock(List<String> lines, int start) {
    if (!FROM.contains(field(lines.get(start)))) {
      return false;
    }
    var sent = false;
    var subject = false;
    for (int i = start + 1; i < lines.size() && i <= start + 7; i++) {
      var name = field(lines.get(i));
      sent |= SENT.contains(name);
      subject |= SUBJECT.contains(name);
    }
    return sent && subject;
  }

  /** In lower case; empty when the line is not "Name: value". */
  private static String field(String line) {
    int colon = line.indexOf(':');
    if (colon < 1 || colon > 20) {
      return "";
    }
    return line.substring(0, colon).replace("*", "").strip().toLowerCase(Locale.ROOT);
  }

  private static boolean fits(Pattern pattern, String line) {
    return line.length() <= LONGEST && pattern.matcher(line).matches();
  }
}
