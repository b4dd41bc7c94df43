package com.ensoras.shell.accounts;

import com.ensoras.web.Form;

record PasswordPage(Form form, String email) {}
