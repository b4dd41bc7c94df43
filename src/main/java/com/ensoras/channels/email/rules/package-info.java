/** Email rules: what becomes of a new conversation by mail before the AI or a person sees it. */
@NullMarked
package com.ensoras.channels.email.rules;

import org.jspecify.annotations.NullMarked;
