package com.ensoras.tickets;

import com.ensoras.access.Permit;
import com.ensoras.customers.Customer;
import com.ensoras.kernel.EmailAddress;

/**
 * A channel that takes replies out to customers; one bean each. It is asked in the transaction in
 * which the reply leaves, and must only enqueue there.
 */
public interface Carrier {

  /** Whether it reaches this customer about this ticket now. */
  boolean reaches(Permit permit, Ticket ticket, Customer customer);

  /**
   * Whether the customer waits for it at this very moment, as in a chat. Such a reply goes at once:
   * it cannot be taken back, as what is said cannot.
   */
  default boolean isThere(Permit permit, Ticket ticket) {
    return false;
  }

  /** Whether it can take a reply to others besides the customer. */
  default boolean takesCopies() {
    return true;
  }

  /** Whether it takes mail to people who are no customers, now. */
  default boolean forwards(Permit permit) {
    return false;
  }

  /** Whether what is sent to this address comes back to this desk. */
  default boolean isOwn(Permit permit, EmailAddress address) {
    return false;
  }

  /**
   * Takes the reply, or the forward, over. Later it says {@link Dispatch#sent} or {@link
   * Dispatch#failed}, unless it is sent already.
   *
   * @return {@link Sending#SENT} or {@link Sending#ON_ITS_WAY}
   */
  Sending carry(Permit permit, Ticket ticket, Customer customer, Message message);

  /** A reply has been taken over by this one or by another: all are told, in that transaction. */
  default void taken(Permit permit, Ticket ticket, Message message) {}
}
