/**
 * What a language's stems say about a delivery.
 *
 * - `done`: the parcel was handed over.
 * - `open`: it was not, or not yet: a plan, an attempt, a refusal, a return, a parcel that waits to be collected.
 * - `undone`: a recorded hand-over did not happen, or no longer holds.
 * - `signed`, `unsigned`: a signature was taken, or expressly none.
 * - the others: who or what took it in.
 */
export type DeliveryGroup =
  | 'done'
  | 'open'
  | 'undone'
  | 'signed'
  | 'unsigned'
  | 'addressee'
  | 'household'
  | 'neighbour'
  | 'locker'
  | 'pick-up-point'
  | 'sender'
  | 'other';

export interface DeliveryVocabulary extends Readonly<Partial<Record<DeliveryGroup, string>>> {
  readonly language: string;
  /** Carriers that write so. */
  readonly source: string;
}

/** Stems, written as in `vocabulary.ts`. */
export const deliveryVocabularies: readonly DeliveryVocabulary[] = [
  {
    language: 'en',
    source:
      'USPS list of scan events; UPS, FedEx, Royal Mail and DHL, texts of events; AfterShip, delivery sub-statuses',
    done: 'delivered|delivery (?:completed?|confirmed|successful*|made)|(?:picked[ -]?up|collected|received|signed(?: for)?) by .. (?:customer|recipient|consignee|addressee|receiver|buyer)|(?:customer|recipient|consignee|addressee|receiver|buyer) .. (?:picked[ -]?up|collected|received)|(?:handed|hand) (?:over )?to (?:the |a |your )?(?:recipient|customer|consignee|addressee|receiver|buyer|resident|neighbou?r|household)|signed for|left with (?:a |the |your |an )?(?:neighbou?r|individual|recipient|resident)|individual picked up',
    open: 'undelivered|undeliverable|(?:not|never|no longer|yet to|cannot|unable|fail*|attempt*|tried|trying|couldn.t|wasn.t|isn.t|unsuccessful*) .. deliver*|deliver* .. (?:fail*|attempt*|unsuccessful*|unable|refused|exception|(?:re)?scheduled|delay*|pending|expected|cancel*|appointment|instruction*|preference*|request*|option*)|(?:will|shall|should|to|being|must|can|may|might|would) (?:be )?deliver(?:ed|y)?|out for delivery|for (?:final |local )?delivery|on (?:the |its )?way|(?:estimated|expected|scheduled|planned|upcoming|next|before|awaiting|proposed|anticipated) .. deliver*|(?:once|when|if|until|unless|after) .. delivered|(?:ready|available|waiting|awaiting|held|hold) .. (?:collect*|pick*|post office)|(?:can|may|to) be (?:collected|picked)|refus(?:ed|al)|reject(?:ed|ion)|return(?:s|ed|ing)?|delivered .. (?:error|mistake*|wrong)|wrongly delivered|(?:delivered|arrived) (?:to|at) (?:the |a |an |your |our )?(?:\\w+ ){0,2}(?:pick[ -]?up|collection|access|service ?point|parcel ?shop|locker|post office|agent|carrier|courier|partner|hub|depot|facility|warehouse|airport|customs|terminal|city|country|station)|(?:tendered|handed|transferred) .. (?:agent|carrier|partner|courier)|(?:shipper|seller|merchant) .. (?:delivered|delivery)|lost|damaged|claim',
    undone:
      '(?:not|never) .. (?:delivered|received)|undelivered|delivered .. (?:error|mistake*|wrong)|wrongly delivered|mis-?delivered|deliver(?:y|ed) .. (?:cancel*|void(?:ed)?|revers(?:ed|al)|revoked|retracted|withdrawn|annulled|corrected|disputed)|(?:cancel*|void(?:ed)?|revers(?:ed|al)|revoked|retracted|withdrawn|annulled|correct(?:ed|ion)) .. deliver*|return(?:ed|ing) to (?:the )?(?:sender|shipper|seller)',
    signed:
      'signed(?: for)?|signature (?:was )?(?:obtained|received|captured|recorded|taken|on file|collected)|(?:against|with|obtained) (?:a )?signature',
    unsigned:
      '(?:no|without)(?: a| any)? signature|signature (?:was |is )?(?:not|waived|declined|released?)|(?:driver|signature) release*|signature service not|not signed',
    addressee: 'addressee|recipient|consignee|customer|buyer|receiver|in (?:the )?hands?',
    household:
      'household*|resident|family|spouse|room ?mate|left with (?:an )?individual|occupant|person at (?:the )?address',
    neighbour: 'neighbou?r*',
    locker: 'lockers?|parcel box',
    'pick-up-point':
      'pick[ -]?up (?:point|location|station|shop)|parcel ?shop|access point|service ?point|collection point|post office|postal facility|po box',
    sender:
      '(?:return(?:ed)?|back|delivered|handed(?: over)?|given) .. (?:sender|shipper|seller|merchant)|original sender',
    other:
      'mail ?box|letter ?box|mail ?slot|porch|door ?step|(?:front|back|side|rear|garage) door|front desk|patio|garage|safe ?place|secure location|reception(?:ist)?|mail ?room|concierge|security|guard|door ?man|porter|agent|dock|garden|meter box|car ?port',
  },
  {
    language: 'ru',
    source: 'Russian Post, operation 2 with its attributes; CDEK API v2, appendix 1; Boxberry ListStatuses; Ozon',
    done: 'вручен(?:о|а|ы|ие)?|выдан(?:о|а|ы)?|доставлен(?:о|а|ы)?|получен(?:о|а|ы)? (?:адресатом|получателем|покупателем|клиентом)|адресату (?:почтальоном|курьером|экспедитором|с контролем ответа)|отправителю (?:почтальоном|курьером)',
    open: 'не|нет|невруч*|неудач*|попытк*|отказ*|буд(?:ет|ут)|ожида*|готов(?:о|а|ы|ится)?|передан(?:о|а|ы)?|(?:для|до|к|на) (?:вручени*|доставк*|выдач*|отправк*)|мест(?:о|е) вручения|прибыл*|поступил*|возвра*|срок*|(?:выдан|доставлен)(?:о|а|ы)? (?:на|в (?:пункт*|постамат*|почтомат*|отделени*|сортировоч*|место|город*|аэропорт*|пвз|офис*))|извещен*|планир*|назнач*|отмен*|ошиб*|утра(?:та|чен*)|если|когда|после',
    undone:
      'не .. (?:вручен*|доставлен*|выдан*|получен*)|(?:отмен*|ошиб*|аннулир*|исправл*) .. (?:вручен*|доставк*|выдач*|доставлен*)|(?:вручен*|доставк*|выдач*|доставлен*) .. (?:отмен*|ошиб*|аннулир*|исправл*)|невруч*|возвращен(?:о|а|ы)? отправител*',
    signed: 'под (?:роспись|подпись)|подпис(?:ано|ал|ала)',
    unsigned: 'без (?:подписи|росписи)',
    addressee: 'адресат*|получател*|покупател*|клиент*|в руки',
    household: 'родственник*|член* семьи|супруг*|домочад*',
    neighbour: 'сосед*',
    locker: 'постамат*|почтомат*',
    'pick-up-point': 'пункт* выдачи|пвз|отделени*',
    sender: 'отправител*|продавц*|в им',
    other: 'почтов* ящик*|ресепш*|секретар*|охран*|консьерж*|вахт*|доверенност*|представител*',
  },
  {
    language: 'zh',
    source:
      'Kuaidi100 and KDNiao, states 3 and 301 to 304; SF Express, opCode 80; TrackingMore, delivered sub-statuses',
    done: '签收|妥投|已送达|投递成功|派[送件]成功|(?:客户|收件人|买家)已?(?:自提|取件|取走|领取)|已被?(?:取走|领取)',
    open: '未|待|拒|退[签货件回]|失败|无法|不成功|正在|派[送件]中|派[送件]员|安排|等待|可(?:取|自提)|请|取件码|将|预计|准备|通知|误签|虚假|撤销|取消|异常|改派|(?<!(?:取走|领取|取出|取件).{0,12})(?:驿站|快递柜|丰巢|智能柜|代收点|自提[点柜])(?!.{0,12}(?:取走|领取|取出|取件成功))|遗失|丢失',
    undone:
      '未(?:签收|妥投|送达|收到)|误签|虚假签收|(?:撤销|取消|更正).{0,4}签收|签收.{0,4}(?:撤销|取消|有误|错误)|退[签回]',
    signed: '签字|签名',
    unsigned: '无需签|免签|未签[字名]',
    addressee: '本人|收件人|收货人|客户|买家',
    household: '家人|家属|亲属|同住',
    neighbour: '邻居',
    locker: '快递柜|丰巢|智能柜|自提柜',
    'pick-up-point': '驿站|自提点|代收点|邮局|营业部自提',
    sender: '寄件人|发件人|卖家|商家|退[回件货签]',
    other: '前台|门卫|物业|保安|收发室|同事|信箱|门口|他人代收',
  },
  {
    language: 'de',
    source: 'DHL Paket and GLS, answers of their tracking services',
    done: 'zugestellt|ausgeliefert|(?:vom|durch den) (?:empfänger|kunden) abgeholt|empfänger .. abgeholt|zustellung erfolgreich',
    open: 'nicht|kein*|*versuch*|fehlgeschlagen|verweigert|wird|werden|(?:in|zur) zustellung|voraussichtlich|abholbereit|zur abholung|retour*|rücksend*|zurück|benachrichtig*|storn*|(?:filiale|packstation|paketshop) (?:zugestellt|ausgeliefert|eingeliefert)|falsch*|irrtüm*',
    undone:
      'nicht (?:zugestellt|ausgeliefert|erhalten)|zustellung .. storn*|falsch zugestellt|irrtüm*|zurück an (?:den )?absender',
    signed: '(?:gegen|mit) unterschrift|unterschrieben',
    unsigned: 'ohne unterschrift',
    addressee: 'empfänger*|kunden?',
    household: 'mitbewohner*|familie*|haushalt*|ehepartner*',
    neighbour: 'nachbar*|nachbarn',
    locker: 'packstation',
    'pick-up-point': 'paketshop|*filiale|postamt',
    sender: 'absender|zurück',
    other: 'briefkasten|ablageort|empfang|pförtner*|garage|poststelle|terrasse',
  },
  {
    language: 'fr',
    source: 'La Poste, Suivi v2, codes of events; Colis Privé',
    done: 'livré(?:e)?|distribué(?:e)?|remis(?:e)? (?:au|à la|à votre|à un|contre|en main*)|retiré(?:e)? par',
    open: 'pas|jamais|non|ne|échec|échoué(?:e)?|tentative|refus*|sera|seront|en cours|prévu(?:e)?|en attente|disponible|à retirer|peut|retour*|annul*|(?:livré|déposé)(?:e)? (?:en|au|dans un) (?:point|relais|bureau|consigne)|erreur|perdu(?:e)?',
    undone:
      '(?:pas|non) (?:été )?(?:livré|distribué|reçu)(?:e)?|livraison .. annul*|livré(?:e)? .. erreur|retourné(?:e)? à l.expéditeur',
    signed: 'contre signature|signé(?:e)?',
    unsigned: 'sans signature',
    addressee: 'destinataire|client|main*',
    household: 'famille|conjoint(?:e)?',
    neighbour: 'voisin(?:e)?',
    locker: 'consigne',
    'pick-up-point': 'point (?:de )?(?:relais|retrait)|bureau de poste|relais',
    sender: 'expéditeur',
    other: 'boîte aux lettres|gardien(?:ne)?|accueil|boite a lettres|garage',
  },
  {
    language: 'es',
    source: 'Correos and Correos Express, physical states',
    done: 'entregad[oa]|recogid[oa] por (?:el )?(?:destinatario|cliente)',
    open: 'no|nunca|sin entregar|fallid[oa]|intento|rehusad[oa]|rechazad[oa]|será|en reparto|pendiente|prevista?|disponible|puede|devol*|devuelt[oa]|anulad[oa]|cancelad[oa]|entregad[oa] (?:en|a|al) (?:oficina|punto|transportista|transportadora|taquilla)|error|perdid[oa]',
    undone: 'no .. (?:entregad[oa]|recibid[oa])|entrega .. (?:anulad[oa]|cancelad[oa])|devuelt[oa] al remitente',
    signed: 'con firma|firmad[oa]',
    unsigned: 'sin firma',
    addressee: 'destinatario|cliente',
    household: 'familiar',
    neighbour: 'vecin[oa]',
    locker: 'taquilla|citypaq',
    'pick-up-point': 'punto de recogida|oficina',
    sender: 'remitente',
    other: 'buzón|porter[oa]|conserje|recepción',
  },
  {
    language: 'it',
    source: 'Poste Italiane and InPost, texts of events',
    done: 'consegnat[oa]|ritirat[oa] (?:dal|da) (?:destinatario|cliente)',
    open: 'non|mai|mancat[oa]|tentat*|rifiutat[oa]|in consegna|sarà|verrà|prevista?|attesa|giacenza|disponibile|reso|restitu*|ritorno|annullat[oa]|consegnat[oa] (?:al|a|in|presso) (?:corriere|vettore|punto|ufficio|filiale|locker)|errore|smarrit[oa]',
    undone: 'non .. (?:consegnat[oa]|ricevut[oa])|consegna .. annullat[oa]|restituit[oa] al mittente',
    signed: 'con firma|firmat[oa]',
    unsigned: 'senza firma',
    addressee: 'destinatario|cliente',
    household: 'familiare|convivente',
    neighbour: 'vicin[oa]',
    locker: 'locker',
    'pick-up-point': 'punto di ritiro|ufficio postale',
    sender: 'mittente',
    other: 'cassetta|portier[ae]|portineria',
  },
  {
    language: 'pl',
    source: 'InPost ShipX, list of statuses; DHL24, statuses; Allegro, states of a parcel',
    done: 'doręczon[aoy]|dostarczon[aoy]|odebran[aoy] (?:przez|z)',
    open: 'nie|niedoręcz*|nieudan*|prób[ay]|odmow*|w doręczeniu|będzie|zostanie|oczekuj*|czeka|gotow[aey]|do odbioru|zwrot*|zwróc*|anulowan*|przez kuriera|od nadawcy|dostarczon[aoy] (?:do|w) (?:punkt*|paczkoma*|placów*|oddzia*|sortown*)|błęd*|zagubion*',
    undone: 'nie .. (?:doręczon*|dostarczon*|otrzyman*)|doręczeni* .. anulowan*|zwrócon[aoy] do nadawcy',
    signed: 'za podpisem|podpisan[aoy]',
    unsigned: 'bez podpisu',
    addressee: 'odbiorc*|adresat*|klient*',
    household: 'domownik*',
    neighbour: 'sąsiad*',
    locker: 'paczkoma*',
    'pick-up-point': 'punkt*|placówk*',
    sender: 'nadawc*',
    other: 'skrzynk*|portier*|recepcj*|ochron*',
  },
  {
    language: 'tr',
    source: 'Aras Kargo, PTT and couriers, states and events',
    done: 'teslim edildi|teslim edilmiştir|alıcıya teslim|alıcı teslim aldı',
    open: '*madı|*medi|*mamış*|*memiş*|değil|henüz|başarısız*|red*|iade*|iptal*|edilecek|bekl*|dağıtım*|kuryeye|şubeye|hata*|yanlış',
    undone: 'teslim edil(?:emedi|medi)|teslimat .. iptal*|iade edildi',
    signed: 'imza karşılığı|imzalandı',
    unsigned: 'imzasız',
    addressee: 'alıcı*|müşteri*',
    neighbour: 'komşu*',
    sender: 'gönderici*|satıcı*',
    other: 'güvenlik*|kapıcı*|resepsiyon*',
  },
  {
    language: 'uk',
    source: 'Nova Poshta API 2.0, status codes; Meest, statuses; Ukrposhta, events',
    done: 'вручен(?:о|ий|а)?|доставлено|отриман(?:о|а|ий)|одержан(?:о|а)',
    open: 'не|ще|невдал*|відмов*|спроб*|буде|очіку*|прибул*|поверн*|для (?:вручення|видачі)|скасован*|від відправника|помилк*|втрачен*|(?:дані|інформаці*)',
    undone: 'не .. (?:вручен*|доставлен*|отриман*)|повернен(?:о|а) відправнику',
    addressee: 'одержувач*|отримувач*|адресат*',
    neighbour: 'сусід*',
    locker: 'поштомат*',
    sender: 'відправник*',
  },
  {
    language: 'kk',
    source: 'no carrier publishes its texts: the same events in plain words of the dictionary',
    done: 'табысталды|алушыға (?:тапсырылды|берілді)',
    open: '*мады|*меді|*бады|*беді|*пады|*педі|жоқ|емес|әлі|қайтар*|жойыл*|күт*|болады|сәтсіз',
    undone: 'табысталмады|тапсырылмады|қайтарылды',
    addressee: 'алушы*',
    neighbour: 'көрші*',
    sender: 'жөнелтуші*|жіберуші*|сатушы*',
  },
  {
    language: 'ko',
    source: 'Korea Post and CJ Logistics, texts in public clients',
    done: '배달 ?완료|배송 ?완료',
    open: '미배달|미배송|예정|불가|실패|않|못|반품|반송|취소|대기|보관|출발',
    undone: '미배달|미배송|배[달송] ?완료 ?취소|반송',
    addressee: '본인|수취인|받는 ?분',
    household: '가족|동거인',
    neighbour: '이웃',
    locker: '무인 ?택배함|무인함',
    sender: '보내는 ?분|발송인',
    other: '경비실|문 ?앞|관리실|우편함',
  },
  {
    language: 'ja',
    source: 'Japan Post, Yamato and Sagawa, states of their tracking pages',
    done: '配達完了|お届け(?:先にお届け済み|済|しました)|配達(?:済|しました)|配完|投函完了',
    open: '未|予定|持ち?出し?中|ご?不在|できません|返[品送還]|保管|調査|待ち|依頼|準備|取消|キャンセル|輸送中|配達中',
    undone: '配達完了.{0,4}(?:取消|訂正)|誤配|返[送還]',
    addressee: '受取人|ご本人',
    household: 'ご家族|同居',
    neighbour: '隣人|お隣',
    locker: '宅配ボックス|ロッカー',
    sender: '差出人|ご依頼主|返[品送還]',
    other: '郵便受箱|ポスト|玄関|管理人|受付',
  },
  {
    language: 'pt',
    source: 'Correios, events of the tracking API',
    done: 'entregue|retirad[oa] pelo (?:destinatário|cliente)',
    open: 'não|nunca|sem entrega|falha|tentativa|recusad[oa]|será|saiu para|aguardando|prevista?|disponível|devol*|cancelad[oa]|entregue (?:à|na|no|em) (?:transportadora|agência|unidade|ponto|locker)|erro|extraviad[oa]',
    undone: 'não .. (?:entregue|recebido)|entrega .. cancelad[oa]|devolvido ao remetente',
    signed: 'com assinatura|assinad[oa]',
    unsigned: 'sem assinatura',
    addressee: 'destinatário|cliente',
    household: 'familiar|morador',
    neighbour: 'vizinh[oa]',
    locker: 'locker|armário inteligente',
    'pick-up-point': 'agência|ponto de retirada|caixa postal',
    sender: 'remetente',
    other: 'porteiro|portaria|recepcionista|recepção|caixa de correio',
  },
];
