package com.ensoras.shell.accounts;

import com.ensoras.web.Form;

/** An act that asks for the password again. */
record ProvedPage(Form form, String action, String sentence, String act, boolean danger) {}
