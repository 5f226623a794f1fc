package org.jiandang.ledger.export;

import org.jiandang.ledger.Ledger;
import org.jiandang.ledger.LedgerQuery;

/**
 * Ask for a ledger as a file.
 *
 * @param ledger the ledger
 * @param query what is listed, and so what is exported
 * @param format the kind of file
 * @param numbers whether identity numbers, phones and accounts are wanted whole
 * @param purpose what the file is for, in the asker's words
 * @param language language tag of its headings and labels
 */
public record RequestExport(
        Ledger<?> ledger, LedgerQuery query, ExportFormat format, boolean numbers, String purpose, String language) {}
