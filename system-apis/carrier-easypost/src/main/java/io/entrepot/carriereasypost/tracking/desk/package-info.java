/** Findings as cases of the shared case desk. */
@NullMarked
package io.entrepot.carriereasypost.tracking.desk;

import org.jspecify.annotations.NullMarked;
