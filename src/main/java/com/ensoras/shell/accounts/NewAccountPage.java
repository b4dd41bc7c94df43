package com.ensoras.shell.accounts;

import com.ensoras.web.Form;

/**
 * @param emailIsProved whether the address came by a link and cannot be edited
 */
record NewAccountPage(Form form, String action, boolean emailIsProved) {}
