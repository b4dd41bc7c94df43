package com.ensoras.browser;

/** How an agent works on a ticket: the same acts by mouse or by keys. */
interface Hands {

  /** By the menu, or without it. */
  void go(String list);

  /** A line of the list that is shown. */
  void open(String text);

  void take();

  /** Puts a macro's text into the reply. */
  void insert(String macro);

  void write(String reply);

  void send();

  void resolve();

  void close();
}
