/** Access requests over HTTP. */
@NullMarked
package io.entrepot.governance.access.web;

import org.jspecify.annotations.NullMarked;
