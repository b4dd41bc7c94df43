package com.ensoras.web;

/** What a page's handler gives back. It becomes bytes only after the transaction has ended. */
public sealed interface Answer permits Page, Redirect {}
