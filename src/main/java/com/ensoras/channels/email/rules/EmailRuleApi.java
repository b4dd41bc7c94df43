package com.ensoras.channels.email.rules;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.kernel.Invalid;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The email rules of a project, for programs. */
@RestController
class EmailRuleApi {

  private static final String RULES = "/api/v1/projects/{project}/email-rules";

  private final EmailRules rules;

  EmailRuleApi(EmailRules rules) {
    this.rules = rules;
  }

  record EmailRuleJson(
      String id,
      String name,
      int priority,
      String description,
      String type,
      String pattern,
      String action,
      boolean active,
      long hits,
      @Nullable Instant lastHit,
      int version) {

    static EmailRuleJson of(EmailRule rule) {
      return new EmailRuleJson(
          rule.id().value().toString(),
          rule.name(),
          rule.priority(),
          rule.description(),
          rule.type().code(),
          rule.pattern(),
          rule.action().code(),
          rule.active(),
          rule.hits(),
          rule.lastHit(),
          rule.version());
    }
  }

  /** In the order in which they are asked. */
  record EmailRuleListJson(List<EmailRuleJson> rules) {}

  /**
   * @param priority 100 when it is left out; lower first
   * @param active on when it is left out
   * @param version of the rule as it was read; only for a change
   */
  record TypedEmailRule(
      @Nullable String name,
      @Nullable Integer priority,
      @Nullable String description,
      @Nullable String type,
      @Nullable String pattern,
      @Nullable String action,
      @Nullable Boolean active,
      @Nullable Integer version) {

    EmailRuleDraft draft() {
      return new EmailRuleDraft(
          text(name),
          priority == null ? EmailRuleDraft.USUAL_PRIORITY : priority.toString(),
          text(description),
          text(type),
          text(pattern),
          text(action),
          active == null || active);
    }

    private static String text(@Nullable String value) {
      return value == null ? "" : value;
    }
  }

  record TypedMail(@Nullable String address, @Nullable String subject) {}

  /**
   * @param rule the one that would decide; null when none matches
   */
  record MetRuleJson(@Nullable EmailRuleJson rule) {}

  @GetMapping(RULES)
  @Requires(Permission.EMAIL_RULES_LIST)
  EmailRuleListJson list(Actor actor) {
    return new EmailRuleListJson(rules.list(actor).stream().map(EmailRuleJson::of).toList());
  }

  @PostMapping(RULES)
  @Requires(Permission.EMAIL_RULES_CREATE)
  @ResponseStatus(HttpStatus.CREATED)
  EmailRuleJson create(Actor actor, @RequestBody TypedEmailRule typed) {
    return EmailRuleJson.of(rules.create(actor, typed.draft()));
  }

  @GetMapping(RULES + "/{rule}")
  @Requires(Permission.EMAIL_RULES_LIST)
  EmailRuleJson get(Actor actor, @PathVariable UUID rule) {
    return EmailRuleJson.of(rules.get(actor, new EmailRuleId(rule)));
  }

  @PutMapping(RULES + "/{rule}")
  @Requires(Permission.EMAIL_RULES_UPDATE)
  EmailRuleJson update(Actor actor, @PathVariable UUID rule, @RequestBody TypedEmailRule typed) {
    var version = typed.version();
    if (version == null) {
      throw new Invalid("version", "Say which version of the rule you read.");
    }
    return EmailRuleJson.of(rules.update(actor, new EmailRuleId(rule), typed.draft(), version));
  }

  @DeleteMapping(RULES + "/{rule}")
  @Requires(Permission.EMAIL_RULES_DELETE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(Actor actor, @PathVariable UUID rule) {
    rules.delete(actor, new EmailRuleId(rule));
  }

  /** Which rule a mail would meet; nothing is counted. */
  @PostMapping(RULES + "/trial")
  @Requires(Permission.EMAIL_RULES_LIST)
  MetRuleJson tryIt(Actor actor, @RequestBody TypedMail mail) {
    var address = TypedAddress.of(mail.address() == null ? "" : mail.address());
    var subject = mail.subject() == null ? "" : mail.subject();
    return new MetRuleJson(
        rules.tried(actor, address, subject).map(EmailRuleJson::of).orElse(null));
  }
}
