/** Tests of the client of the governance API. */
@NullMarked
package io.entrepot.developer.audit.governance;

import org.jspecify.annotations.NullMarked;
