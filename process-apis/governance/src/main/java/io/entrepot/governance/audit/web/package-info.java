/** Audit entries over HTTP. */
@NullMarked
package io.entrepot.governance.audit.web;

import org.jspecify.annotations.NullMarked;
