package com.ensoras.shell.accounts;

import com.ensoras.web.Form;

/**
 * @param signUpIsOpen whether strangers may make an account
 */
record SignInPage(Form form, boolean signUpIsOpen) {}
