package com.ensoras.web;

/** A sentence with a link below the form that signs in; a module contributes it as a bean. */
public record SignInHint(String sentence, String label, String href) {}
