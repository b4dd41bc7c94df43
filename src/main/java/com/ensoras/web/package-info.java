/** The page kit: pages, redirects, forms, formats, assets. Knows no noun and no permission. */
@NullMarked
package com.ensoras.web;

import org.jspecify.annotations.NullMarked;
