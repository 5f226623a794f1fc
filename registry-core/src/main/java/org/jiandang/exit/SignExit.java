package org.jiandang.exit;

import org.jiandang.fieldwork.Signature;
import org.jiandang.procedure.CaseKey;

/** The household agrees by its signature (拟退出户签字认可). */
public record SignExit(CaseKey key, Signature.Way way, String signer, long evidenceSerial) {}
