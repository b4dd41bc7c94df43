package com.ensoras.shell.accounts;

import com.ensoras.web.Form;

record SecondStepPage(Form form) {}
