/** The audit trail over HTTP. */
@NullMarked
package io.entrepot.developer.audit.web;

import org.jspecify.annotations.NullMarked;
