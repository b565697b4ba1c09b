-- Signatures may name their certificate by issuer and serial number.
create index client_certificate_serial_idx on client_certificate (serial);
