-- The folio whose comprobante a mail carries: it is drawn when the mail is sent, from what was sealed.

ALTER TABLE mail ADD COLUMN receipt_folio TEXT NOT NULL DEFAULT '';
