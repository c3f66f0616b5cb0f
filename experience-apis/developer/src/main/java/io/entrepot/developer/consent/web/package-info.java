/** Consents over HTTP. */
@NullMarked
package io.entrepot.developer.consent.web;

import org.jspecify.annotations.NullMarked;
