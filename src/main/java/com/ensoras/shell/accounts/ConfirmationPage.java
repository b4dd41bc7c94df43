package com.ensoras.shell.accounts;

import com.ensoras.web.Form;

record ConfirmationPage(Form form, String email, boolean mails) {}
