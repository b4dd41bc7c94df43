package com.ensoras.shell.accounts;

import com.ensoras.web.Form;
import com.ensoras.web.SignInHint;
import java.util.List;

/**
 * @param signUpIsOpen whether strangers may make an account
 */
record SignInPage(Form form, boolean signUpIsOpen, List<SignInHint> hints) {}
