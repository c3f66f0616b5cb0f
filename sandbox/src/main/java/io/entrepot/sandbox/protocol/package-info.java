/** Carries HTTP calls from WireMock to stand-ins and their answers back. */
@NullMarked
package io.entrepot.sandbox.protocol;

import org.jspecify.annotations.NullMarked;
