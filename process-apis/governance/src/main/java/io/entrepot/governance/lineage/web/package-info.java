/** Backend calls over HTTP. */
@NullMarked
package io.entrepot.governance.lineage.web;

import org.jspecify.annotations.NullMarked;
