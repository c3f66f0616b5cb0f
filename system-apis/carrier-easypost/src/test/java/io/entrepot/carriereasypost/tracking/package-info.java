/** The rules of following shipments, without framework and network. */
@NullMarked
package io.entrepot.carriereasypost.tracking;

import org.jspecify.annotations.NullMarked;
