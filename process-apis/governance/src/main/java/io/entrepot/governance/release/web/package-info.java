/** Releases of backends over HTTP. */
@NullMarked
package io.entrepot.governance.release.web;

import org.jspecify.annotations.NullMarked;
