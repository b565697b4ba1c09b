<?php
// Makes calls with php-soap; input and output as in zeep_client.py. It cannot sign.
$wsse = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd';
$wsu = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd';
$profile = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0';
$encoding = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary';

function token(string $user, array $call): SoapHeader {
    global $wsse, $wsu, $profile, $encoding;
    $nonce = random_bytes(16);
    $created = gmdate('Y-m-d\TH:i:s\Z');
    $digest = $call['sender'] === 'digest';
    $type = $digest ? 'PasswordDigest' : 'PasswordText';
    $password = $digest ? base64_encode(sha1($nonce . $created . $call['password'], true)) : $call['password'];
    $token = '<w:Security xmlns:w="' . $wsse . '"><w:UsernameToken><w:Username>' . htmlspecialchars($user)
        . '</w:Username><w:Password Type="' . $profile . '#' . $type . '">' . htmlspecialchars($password) . '</w:Password>'
        . '<w:Nonce EncodingType="' . $encoding . '">' . base64_encode($nonce) . '</w:Nonce>'
        . '<u:Created xmlns:u="' . $wsu . '">' . $created . '</u:Created></w:UsernameToken></w:Security>';
    return new SoapHeader($wsse, 'Security', new SoapVar($token, XSD_ANYXML), true);
}

$data = json_decode(stream_get_contents(STDIN), true);
$client = new SoapClient($data['wsdl'], [
    'soap_version' => $data['port'] === 'SpecialistsPort12' ? SOAP_1_2 : SOAP_1_1,
    'location' => $data['address'],
    'cache_wsdl' => WSDL_CACHE_NONE,
    'exceptions' => true,
]);
$answers = [];
foreach ($data['calls'] as $call) {
    $client->__setSoapHeaders(token($data['user'], $call));
    try {
        $answers[] = ['result' => $client->__soapCall($call['operation'], [$call['arguments']])];
    } catch (SoapFault $fault) {
        $answers[] = ['fault' => ['code' => $fault->faultcode, 'text' => $fault->getMessage(),
            'detail' => json_encode($fault->detail ?? null)]];
    }
}
echo json_encode($answers);
