package com.ensoras.shell.accounts;

import com.ensoras.web.Form;

record AddressPage(Form form, String present) {}
