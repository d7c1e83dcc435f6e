// Where X509Certificate.toLegacyObject() is what first loads it, Node 24 leaves it without createSecureContext in that process.
import 'node:tls';
