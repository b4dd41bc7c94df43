package com.ensoras.projects;

import com.ensoras.web.Form;

/** The form of a new project. */
record NewProjectPage(Form form, boolean mayFound) {}
