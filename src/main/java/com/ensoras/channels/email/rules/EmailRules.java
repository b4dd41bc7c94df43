package com.ensoras.channels.email.rules;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Permit;
import com.ensoras.database.Operations;
import com.ensoras.kernel.EmailAddress;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Missing;
import com.ensoras.people.Stale;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Email rules of a project. They give no authority: nothing here needs the project's lock. */
@Operations
public class EmailRules {

  private final EmailRuleStore rules;

  EmailRules(EmailRuleStore rules) {
    this.rules = rules;
  }

  /** In the order in which they are asked; at most {@value EmailRuleStore#MOST}. */
  public List<EmailRule> list(Actor actor) {
    return rules.all(actor.require(Permission.EMAIL_RULES_LIST));
  }

  /**
   * @throws Missing when there is no such rule in the actor's project
   */
  public EmailRule get(Actor actor, EmailRuleId id) {
    return rules.get(actor.require(Permission.EMAIL_RULES_LIST), id);
  }

  /**
   * @throws Invalid naming the fields that are wrong
   * @throws TooManyEmailRules when there are {@value EmailRuleStore#MOST}
   */
  public EmailRule create(Actor actor, EmailRuleDraft draft) {
    var permit = actor.require(Permission.EMAIL_RULES_CREATE);
    draft.check();
    if (rules.countToAdd(permit) >= EmailRuleStore.MOST) {
      throw new TooManyEmailRules(EmailRuleStore.MOST);
    }
    return rules.get(permit, rules.insert(permit, draft));
  }

  /**
   * @param shown the version that the form was made from
   * @throws Stale when the rule was changed since
   */
  public EmailRule update(Actor actor, EmailRuleId id, EmailRuleDraft draft, int shown) {
    var permit = actor.require(Permission.EMAIL_RULES_UPDATE);
    var rule = rules.locked(permit, id);
    draft.check();
    if (rule.version() != shown) {
      throw new Stale(words(rule));
    }
    rules.update(permit, id, draft);
    return rules.get(permit, id);
  }

  /** For the dialog before it. */
  public EmailRule askedToDelete(Actor actor, EmailRuleId id) {
    return rules.get(actor.require(Permission.EMAIL_RULES_DELETE), id);
  }

  /**
   * @throws Missing when there is no such rule
   */
  public void delete(Actor actor, EmailRuleId id) {
    var permit = actor.require(Permission.EMAIL_RULES_DELETE);
    rules.locked(permit, id);
    rules.delete(permit, id);
  }

  /**
   * Which rule a mail would meet; nothing is counted.
   *
   * @param from null for a mail that names nobody
   */
  public Optional<EmailRule> tried(Actor actor, @Nullable EmailAddress from, String subject) {
    return Matching.first(rules.all(actor.require(Permission.EMAIL_RULES_LIST)), from, subject);
  }

  /**
   * Decides on a mail that begins a conversation, and counts the hit in the caller's transaction.
   *
   * @param permit of the task that brings mails in
   * @param from null when the mail names nobody who can be answered
   */
  public Optional<EmailRule> decide(Permit permit, @Nullable EmailAddress from, String subject) {
    var met = Matching.first(rules.all(permit), from, subject);
    met.ifPresent(rule -> rules.countHit(permit, rule.id()));
    return met;
  }

  private static List<String> words(EmailRule rule) {
    return List.of(
        "name: " + rule.name(),
        rule.type().label() + ": " + rule.pattern(),
        rule.action().label(),
        rule.active() ? "active" : "not active");
  }
}
