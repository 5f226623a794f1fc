/**
 * Evidence: photographs, scans and PDF files with their hash, where they belong and who stored them. Owns the register of evidence and the port
 * to the store of files, which lies outside the web's folders. May use policy, account, region, serial, refusal, and of procedure the key of a
 * case.
 */
@NullMarked
package org.jiandang.evidence;

import org.jspecify.annotations.NullMarked;
