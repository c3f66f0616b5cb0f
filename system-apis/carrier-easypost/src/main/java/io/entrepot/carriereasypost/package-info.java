/** The system API of carriers over EasyPost. */
@NullMarked
package io.entrepot.carriereasypost;

import org.jspecify.annotations.NullMarked;
