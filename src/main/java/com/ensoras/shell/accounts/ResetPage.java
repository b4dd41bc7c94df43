package com.ensoras.shell.accounts;

import com.ensoras.web.Form;

record ResetPage(Form form, String action, String email) {}
