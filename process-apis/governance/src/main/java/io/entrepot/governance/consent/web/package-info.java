/** Consents over HTTP. */
@NullMarked
package io.entrepot.governance.consent.web;

import org.jspecify.annotations.NullMarked;
