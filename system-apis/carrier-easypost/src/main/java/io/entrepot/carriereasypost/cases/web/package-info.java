/** The exception cases over HTTP. */
@NullMarked
package io.entrepot.carriereasypost.cases.web;

import org.jspecify.annotations.NullMarked;
