package com.ensoras.shell.accounts;

import com.ensoras.web.Form;

record MovePage(Form form, String action, String from, String to) {}
