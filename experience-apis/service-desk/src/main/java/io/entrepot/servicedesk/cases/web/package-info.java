/** Exception cases over HTTP. */
@NullMarked
package io.entrepot.servicedesk.cases.web;

import org.jspecify.annotations.NullMarked;
