/** Answers which nodes this service serves and what their backend can do, over HTTP. */
@NullMarked
package io.entrepot.threeplx12.partner.web;

import org.jspecify.annotations.NullMarked;
