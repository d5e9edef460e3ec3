/**
 * What a language's stems say about a parcel.
 *
 * - `taken`: the carrier took it from its sender.
 * - `accepted`: carriers' word for that event, also used for mere data. It supports a code but does not replace one.
 * - `record`: there is an order, a label or data.
 * - `pending`: a plan, a condition, preparation, registration: not yet.
 * - `denied`: a negation, a failure, an attempt.
 * - `cancelled`: what was recorded is taken back.
 * - `elsewhere`: another leg or another person: the buyer collects it.
 * - `back`: it returns to its sender.
 * - `last`: the way to the buyer's door.
 * - `onward`: movement after the pickup, to which a plan or a negation may refer.
 */
export type Group =
  | 'taken'
  | 'accepted'
  | 'record'
  | 'pending'
  | 'denied'
  | 'cancelled'
  | 'elsewhere'
  | 'back'
  | 'last'
  | 'onward';

export interface Vocabulary extends Readonly<Record<Group, string>> {
  readonly language: string;
  /** Carriers that write so. */
  readonly source: string;
}

/**
 * Stems between bars, in regular-expression syntax. `*` is any ending; `..` is up to thirty characters of one clause. Stems in alphabets
 * match whole words. Case and accents do not count.
 */
export const vocabularies: readonly Vocabulary[] = [
  {
    language: 'en',
    source:
      'UPS, FedEx, USPS, DHL, 4PX and Cainiao, texts of events; UPU events EMA to EMI; GLS, DPD, Aramex and PostNord pages',
    taken:
      'picked[ -]?up|pick[ -]?up (?:scan|success*|complete*|done)|picked it up|origin scan|collected (?:by (?:the |our )?(?:carrier|courier|driver)|from (?:the )?(?:sender|shipper|seller|merchant))|(?:received|accepted) by (?:the |our )?(?:logistics company|carrier|courier|line[ -]?haul carrier)|accepted for (?:delivery|transport*)|(?:handed|hand) (?:over )?to (?:the |a )?(?:carrier|courier)(?: company)?|(?:item|parcel|package|shipment|goods|cargo) (?:was |is |has been )?received from (?:the )?(?:sender|shipper|seller|merchant)|accepted .. from (?:the )?(?:sender|shipper|seller|merchant)|in (?:our )?possession of (?:the )?(?:item|parcel|package)|we have your (?:package|parcel)',
    accepted:
      'accept(?:ed|ance)|received|collect(?:ed|ion)|pick[ -]?up|posted|posting|mailed|handed over|handover|drop(?:ped)?[ -]?off|lodged|tendered|admitted|taken over|inducted',
    record:
      '(?:labels?|shipment|order|parcel|package|item|waybill|consignment|record) .. (?:created|generated|printed|booked)|(?:created|printed|generated) .. label|(?:information|info|data|manifest) .. (?:received|sent|transmitted|submitted|uploaded|registered)|(?:received|sent|transmitted|submitted) .. (?:electronically|(?:electronic|shipment|shipping|order|parcel) (?:information|info|data))|(?:electronic|advance) .. (?:notification|notice|advice|registration)|pre-?(?: )?(?:advice|advised|alert|alerted|shipment|transit|notification|regist*)|(?:awaiting|waiting for|expecting)(?: \\w+){0,2} (?:items?|parcel|package|shipment|goods|hand-?over|drop-?off)|(?:not|never|yet|\\w+n.t)(?: \\w+){0,2} (?:receive|received|in (?:our )?possession|handed over|dropped off)',
    pending:
      'upcoming|will|shall|should|must|can|could|might|would|may (?:be|have|not)|if|when|once|until|unless|before|prior|about to|almost|being|to be|to pick|to collect|en route|heading|on (?:its|the|our|his) way|out with|notif(?:y|ied|ication)|(?:un)?assign*|instruct*|asks?|asked|(?:re)?schedul*|request*|arrang*|book*|plan|plans|planned|planning|expect*|estimat*|eta|pending|future|await*|waiting|ready|available for (?:pick*|collect*)|prepar*|pack(?:ed|ing)|regist(?:ered|ration|ering)(?! (?:mail|article|letter|post))|reported|announced|postpon*|deferred|delay*|correct(?:ed|ion)|manifested|simulated|virtual*|(?:pick[ -]?up|collection) (?:order|task|job|driver|courier|notification|notice|appointment|window)|(?:details|order|booking|request|record|information|info|data) .. (?:accepted|received|confirmed|sent|processed|provided|placed|transmitted|only)|(?:accepted|received) (?:the )?(?:order|booking|request)|(?:accepted|received) .. (?:information|info|data|order|record)|electronic(?:ally)?(?! signature)|notification received|dispatched|(?:seller|merchant|shipper) .. (?:ship*|dispatch*)|shipped by',
    denied:
      'not|never|no|none|\\w+n.t|cannot|unable|without|yet to|fail*|unsuccessful*|attempt*|tried|refus*|reject*|miss(?:ed|ing)|exception|lost|held|hold',
    cancelled: 'cancel*|void(?:ed)?|revers(?:ed|al)|revoked|retracted|withdrawn|aborted|deleted|annulled',
    elsewhere:
      '(?:picked|collected|collection|pick)(?:[ -]?up)? .. (?:recipient|customer(?! service)|consignee|addressee|receiver|buyer|neighbou?r|individual|for delivery|(?:final|last|home)[ -](?:mile )?deliver*)|(?:recipient|customer|consignee|addressee|receiver|buyer|individual) .. (?:picked|collected)|(?:by|to) (?:the )?(?:recipient|consignee|addressee|receiver|buyer|neighbou?r)|(?:picked[ -]?up|collected) .. (?:from|at|in) .. (?:locker|pick[ -]?up (?:point|location|station)|parcel ?shop|access point|post office|store|counter)|(?:picked[ -]?up|collected) by .. (?:last[ -]mile|final[ -]mile|delivery courier|return*)|pick up (?:your|the|at|from)',
    back: 'return(?:s|ed|ing)? .. (?:pick*|collect*)|returned|returning|return (?:to|shipment|parcel|package|label)|back to (?:the )?(?:sender|shipper|seller)',
    last: 'out for delivery|delivered|for delivery|delivery attempt',
    onward:
      'depart*|transit|transport*|deliver*|dispatch*|forward*|journey|destination|customs|clear(?:ed|ance)|flight|airline|hub|sort*|ship(?:ped|ping)|sent|leave|left|leaving|arriv*|export|import|facility|line[ -]?haul|signature',
  },
  {
    language: 'ru',
    source:
      'Russian Post, directory of operations; CDEK API v2, appendix 1, and tracing API; Boxberry ListStatuses; Ozon seller cabinet; Meest',
    taken:
      'забрал(?:а|и|о)? (?:посылку |отправление |груз |заказ |пакет )?(?:у|от) (?:отправителя|продавца)|принят(?:а|о|ы)? (?:в отделении связи|на склад отправителя|(?:(?:нашим )?(?:перевозчиком|курьером))|к доставке|на доставку|к перевозке)|забран(?:а|о|ы)? (?:у (?:отправителя|продавца)|курьером)|(?:получен|принят)(?:а|о|ы)? от (?:отправителя|продавца|клиента)|принят(?:а|о|ы)? .. от (?:отправителя|продавца)',
    accepted:
      'принят(?:а|о|ы)?|прием(?:ка|ка)?|забран(?:а|о|ы)?|партионн*|единичн*|передан(?:а|о|ы)? (?:перевозчику|в (?:службу )?доставк*)|поступил(?:а|о)? (?:от|в (?:отделение|пункт приема))',
    record:
      'создан(?:а|о|ы)?|присво*|загружен* (?:реестр)|реестр .. загружен*|(?:электронн*|предварительн*) (?:регистрац*|уведомлен*|информац*|данн*|оформлен*)|ожидается (?:передача|прием|поступление)|(?:информация|данные|сведения) .. (?:получен*|передан*|принят*|загружен*)|еще не',
    pending:
      'буд(?:ет|ут)|долж(?:ен|на|но|ны)|(?:за)?планир*|план|ожида*|предстоящ*|назнач*|можно|может|если|когда|готов(?:а|о|ы)?|готовит*|подготов*|заявк*|вызов|вызван*|едет|выехал*|бронир*|зарегистр*|регистрац*|оформ*|упак*|собран(?:а|о|ы)?|сборк*|отложен*|перенесен*|заказан*|передается|для (?:получения|выдачи)|анонсир*|уведомлен*|на забор|(?:информац*|данн*|сведени*|накладн*|электронн*) .. (?:принят*|получен*|создан*|оформл*)|(?:принят*|получен*) .. (?:информац*|данн*|сведени*|заявк*|в обработку|системой)|заказ подтвержд*|включен* в|(?:у|продавцом|отправителем) (?:продавца )?(?:упакован*|подготовлен*)',
    denied: 'не|нет|неудач*|отказ*|попытк*|невозможн*|отсутств*|неверн*|утра(?:та|чен*)|исключен*|ошибк*',
    cancelled: 'отмен*|аннулир*|удален(?:а|о|ы)?',
    elsewhere: 'получател*|адресат*|покупател*|забран* клиент*|почтомат*|забран* .. (?:отделени*|почт*|пункт*)',
    back: 'возврат*|возвращен*|отправителю',
    last: 'вручен*|выдан(?:а|о|ы)?(?! на отправку)|доставлен(?:а|о|ы)?',
    onward:
      'отправк*|отправлен(?:а|о|ы)?|доставк*|транзит*|сортир*|таможен*|таможн*|перевозк*|направлен(?:а|о)?|покину*|прибы*|следует|в пути|вылет*|рейс*|прохождени*',
  },
  {
    language: 'zh',
    source:
      'Kuaidi100 and KDNiao, states; SF Express, route push; Cainiao actions; China Post, ZTO and YTO pages; Ozon seller cabinet',
    taken:
      '已?收取快件|收到(?:了)?(?:包裹|快件|货物|货件)?实物|揽收|揽件|已收件|已收寄|收寄(?:成功|局|$)|取件成功|已取件|已[从自向由](?:寄件人|发件人|卖家|商家)[^,]{0,2}(?:取件|收件|收取)',
    accepted: '收寄|收件(?!人)|接收|收货|取件|交寄|收取|入库|集货|收到(?:包裹|货物|快件)|已签入',
    record:
      '电子信息|电子数据|信息已(?:收到|接收|录入|上传|提交|发送)|已下单|下单成功|已创建|创建成功|已打单|已打印|已制单|预报|预录|待揽|待收[件寄]|等待(?:揽|收件)|尚未(?:揽|收|交|取)|未收到|未揽',
    pending:
      '等待|待(?:揽|取|收|发|寄|提|付|备|处理|出库)|备货|预约|预计|即将|将[要于由]|准备|正在|后续|可[揽取]|请求|请凭|要求|申请|通知|分配|安排|指派|派单|接单|前往|(?<!已)上门[揽取收]|计划|任务|下发|订单|面单|运单.{0,4}(?:生成|推送|创建|信息)|揽收信息|收到订单|虚拟|模拟|发货|打包|包装|登记|注册|延期|推迟|改期|报备|揽[收件]中|取件中|创建',
    denied: '未(?!央)|没有|没能|无法|不能|不予|拒|失败|异常|超时|查无|暂无|无此|无物流|遗失|丢失',
    cancelled: '取消|撤销|撤回|作废|关闭',
    elsewhere: '收件人|(?:客户|买家|本人|派[件送]员)[^,]{0,4}(?:取|领|提)|自提|取件码|取走|领取|提货|驿站|快递柜',
    back: '退[货件回换还]',
    last: '派送|派件|投递|签收|妥投|送达',
    onward: '发往|运往|转运|运输|离开|到达|清关|海关|出口|航班|出发|下一站|派送|派件|投递|签收|妥投',
  },
  {
    language: 'de',
    source:
      'DHL Paket and GLS, answers of their tracking services; wordings that public classifiers of events are tested with',
    taken:
      'abgeholt|eingeliefert|entgegengenommen|übernommen|an (?:den |die |das )?(?!empfänger|nachbar*|zoll|packstation|filiale|zusteller)\\w+ übergeben|in empfang genommen',
    accepted: 'angenommen|annahme|abholung|einlieferung|aufgegeben|übergeben|erhalten',
    record:
      '(?:etikett*|label|versandschein|auftrag|sendung|paket) .. (?:erstellt|gedruckt|angelegt)|elektronisch*|*angekündigt|(?:*daten|*information*) .. (?:erfasst|übermittelt|erhalten|empfangen|übertragen)',
    pending:
      'wird|werden|soll|geplant*|bevorstehend*|beauftragt|angemeldet|*avisiert|vorbereit*|in (?:der )?vorbereitung|vorgemerkt|registriert|verpackt|gepackt|erwartet*|voraussichtlich|zugewiesen|verschoben|bereit|abholbereit|sobald|wenn|falls|kann|können|wartet|warten|ausstehend|unterwegs zum absender|terminiert|vereinbart|gebucht',
    denied:
      'nicht|noch nie|kein|keine|keinen|fehlgeschlagen|erfolglos*|*versuch*|unmöglich|verweigert|abgelehnt|fehlt|unbekannt|gescheitert',
    cancelled: 'storniert*|storno|abgebrochen|gelöscht|annulliert|widerrufen',
    elsewhere:
      '*empfänger*|nachbar*|packstation|kunden? abgeholt|(?:paketshop|postfiliale|filiale|postamt) .. abgeholt|abgeholt .. (?:paketshop|postfiliale|filiale|postamt)',
    back: 'retour*|rücksendung|zurück an',
    last: 'zugestellt|zustellung|in zustellung|ausgeliefert',
    onward: 'weitertransport*|transport*|zustell*|versand|versandt|paketzentrum|sortier*|zoll*|region|ziel*|unterwegs',
  },
  {
    language: 'fr',
    source:
      'La Poste, Suivi v2, codes of events; Colis Privé, a public client; wordings that public classifiers are tested with',
    taken:
      'pris(?:e)? en charge|(?:remis|confié)e?s? (?:à|au|aux) (?:gls|dpd|dhl|ups|la poste|transporteur*|l.opérateur)|enlevé(?:e)?|(?:collecté|ramassé|récupéré)e?(?: chez l.expéditeur)?|déposé(?:e)? (?:au bureau|par l.expéditeur)',
    accepted: 'accepté(?:e)?|dépôt|déposé(?:e)?|enlèvement|ramassage|collecte|remis(?:e)?|confié(?:e)?|reçu(?:e)?',
    record:
      'étiquette .. (?:créée|générée|imprimée|éditée)|déclaratif*|(?:informations?|données) .. (?:reçu*|transmis*|envoyé*|réceptionné*)|(?:commande|colis|envoi|expédition) .. (?:créée?|généré*)|créé(?:e)?|pré-?(?:annonc*|alerte|avis)',
    pending:
      'sera|seront|va|vont|en attente|attend*|prévu(?:e)?s?|à venir|programmé(?:e)?|planifié(?:e)?|demandé(?:e)?|préparation|préparé(?:e)?|prépar*|enregistré(?:e)?|annoncé(?:e)?|emballé(?:e)?|affecté(?:e)?|assigné(?:e)?|attribué(?:e)?|reporté(?:e)?|différé(?:e)?|repoussé(?:e)?|prêt(?:e)?|peut|dès que|si|lorsque|bientôt|électronique*|(?:*marchand|vendeur|expéditeur) .. (?:expédié|prépar*)|expédié(?:e)? par',
    denied:
      'pas|jamais|non|aucun(?:e)?|ne|échec|échoué(?:e)?|tentative|refusé(?:e)?|refus|impossible|introuvable|problème|absent|sans',
    cancelled: 'annul*|supprimé(?:e)?|abandonné(?:e)?',
    elsewhere: 'destinataire|retiré(?:e)?|retrait|point relais|guichet|client .. retiré',
    back: 'retour*',
    last: 'livré(?:e)?|livraison|distribué(?:e)?|mis en distribution',
    onward: 'en route|achemine*|transit|tri|douane|expédition|livr*|départ|destination|transport|arriv*',
  },
  {
    language: 'es',
    source: 'Correos and Correos Express, physical states; wordings that public classifiers of events are tested with',
    taken:
      'recogid[oa](?: por (?:el )?(?:repartidor|transportista|mensajero)| en (?:origen|cliente))?|admitid[oa]|admisión en origen|entregad[oa] (?:al|a la) (?:transportista|transportadora|mensajero)|recepcionad[oa]',
    accepted: 'admisión|aceptad[oa]|recogida|recibid[oa]|depositad[oa]|recepción|imposición',
    record:
      '(?:etiqueta|envío|pedido) .. (?:cread[oa]|generad[oa]|emitid[oa]|impres[oa])|(?:información|informacion|datos) .. (?:recib*|registrad*|envi*)|recib* .. (?:información|datos)|pre-?r?registrad[oa]|pre-?admisión|para admisión',
    pending:
      'será|van? a|pendiente*|program*|solicitad[oa]|previst[oa]s?|próxim[oa]s|planificad[oa]|registrad[oa]|anunciad[oa]|preparad[oa]|preparación|preparando|empaquetad[oa]|embalad[oa]|asignad[oa]|aplazad[oa]|pospuest[oa]|retrasad[oa]|espera*|list[oa] para|disponible|cuando|si|puede|electrónic*|en breve',
    denied:
      'no|nunca|sin|fallid[oa]|fallo|intento|ausente|rechazad[oa]|rehusad[oa]|imposible|incidencia|ningún|desconocid[oa]',
    cancelled: 'cancelad[oa]|anulad[oa]|eliminad[oa]',
    elsewhere:
      'destinatario|retirad[oa]|retiro|punto de recogida|taquilla|recogid[oa] .. (?:oficina|correos|sucursal|tienda)',
    back: 'devol*|devuelt[oa]|al remitente',
    last: 'entregad[oa]|en reparto|entrega',
    onward: 'tránsito|destino|en ruta|reparto|aduana*|transport*|entreg*|salida|llegada|clasifica*',
  },
  {
    language: 'it',
    source: 'Poste Italiane and InPost, texts of events; wordings that public classifiers of events are tested with',
    taken:
      'presa? in carico|preso in carico|accettat[oa] (?:in|presso|dal|dall.?) ?(?:un )?ufficio postale|ritirat[oa] (?:dal (?:corriere|mittente)|presso il mittente)|affidat[oa] (?:a|al|alle|all.) ?(?:gls|dhl|ups|sda|brt|poste|corriere|operatore|vettore)|consegnat[oa] (?:al|dal) (?:corriere|mittente|vettore)',
    accepted:
      'accettat[oa]|accettazione|ritirat[oa]|ritiro|affidat[oa]|ricevut[oa]|spedit[oa] dal mittente|raccolt[oa]',
    record:
      '(?:etichetta|spedizione|ordine) .. (?:creat[oa]|generat[oa]|stampat[oa]|inserit[oa])|(?:informazioni|dati) .. (?:ricevut*|trasmess*|inviat*)|preavviso|pre-?avvis*|prenotat[oa]',
    pending:
      'sarà|verrà|in attesa|attesa|programmat[oa]|richiest[oa]|previst[oaie]|prossim[aie]|pianificat[oa]|registrat[oa]|annunciat[oa]|preparat[oa]|preparazione|imballat[oa]|assegnat[oa]|rinviat[oa]|posticipat[oa]|rimandat[oa]|pront[oa]|disponibile|quando|se|appena|può|elettronic*|da ritirare',
    denied:
      'non|mai|nessun[oa]?|mancat[oa]|fallit[oa]|tentativ[oi]|rifiutat[oa]|impossibile|assente|senza|sconosciut[oa]|errat[oa]',
    cancelled: 'annullat[oa]|cancellat[oa]|eliminat[oa]',
    elsewhere: 'destinatario|giacenza|punto di ritiro|locker|ritirat[oa] .. (?:ufficio|poste|filiale)',
    back: 'reso|restitu*|ritorno|al mittente',
    last: 'consegnat[oa]|in consegna|consegna',
    onward: 'transito|destinazione|smistamento|dogan*|trasport*|partit[oa]|arrivat[oa]|filiale|viaggio|consegn*',
  },
  {
    language: 'pl',
    source: 'InPost ShipX, list of statuses; DHL24, statuses; Allegro, states of a parcel',
    taken:
      'odebran[aoy] (?:od (?:klienta|nadawcy)|przez kuriera)|nadan[aoy] (?:w|na|przez)|przyjęt[aoy] (?:w oddziale|od nadawcy|przez kuriera|w placówce)|wyjęta przez kuriera',
    accepted: 'odebran[aoy]|nadan(?:ie|[aoy])|przyjęt[aoy]|przyjęcie|odbiór',
    record:
      '(?:etykiet[aeęy]|przesyłk[aię]|list przewozowy|zamówieni[ae]) .. (?:utworzon*|wygenerowan*|wydrukowan*)|utworzon[aoy]|dane .. (?:otrzyman*|przesłan*|przekazan*)|otrzyman* .. (?:dane|informacj*)|awizacj*|wydrukowan*',
    pending:
      'będzie|zostanie|oczekuj*|czeka|przygotow*|zaplanowan*|planowan*|zarejestrowan*|rejestracj*|zgłoszon*|zlecon*|zleceni*|zamówion*|spakowan*|przypisan*|przydzielon*|przełożon*|odroczon*|opóźni*|gotow[aey]|do nadania|do odbioru|wybran[aoy]|elektroniczn*|jeśli|gdy|można|przewidywan*',
    denied: 'nie|nieodebran*|niedoręczon*|brak|nieudan*|odmow*|próba|próby|niemożliw*|przetermin*|zagubion*|nieznan*',
    cancelled: 'anulowan*|odwołan*|usunięt*|wycofan*',
    elsewhere: 'odbiorc*|adresat*|odebran[aoy] .. (?:urzędzie|placówce|punkcie|automa*)',
    back: 'zwrot*|zwróc*|do nadawcy',
    last: 'doręczon*|dostarczon*|w doręczeniu|wydan[aoy]',
    onward: 'w drodze|w trasie|doręczeni*|transport*|sortow*|wysłan*|celn*|dostaw*|w oddziale docelowym',
  },
  {
    language: 'tr',
    source: 'Aras Kargo and Sürat, codes in public code; PTT and cargo software, states; courier services, events',
    taken:
      '(?:satıcıdan|göndericiden|mağazadan) (?:teslim )?ald[ıi]|teslim alındı|teslim aldı|(?:göndericiden|şubeden|şubemizce) alındı|kurye tarafından alındı',
    accepted: 'kabul edildi|kabul edilmiştir|kabul|alındı|teslim alınmıştır',
    record:
      'oluşturuldu|(?:bilgi*|veri*) .. (?:alındı|iletildi|gönderildi)|(?:etiket*|barkod*) .. (?:basıldı|yazdırıldı)|ön bildirim*',
    pending:
      'atandı|beklenen|gelecek|onaylandı|yola çıktı|hazırlan*|planlan*|bekl*|kayıt|kaydedildi|kaydı|kayıtlı|ertelen*|paketlen*|alınacak|edilecek|talep*|randevu*|bildirim*|bildirildi|çağrıldı|yönlendirildi|rezerv*',
    denied: 'değil|henüz|yok|*madı|*medi|*mamış*|*memiş*|başarısız*|deneme*|red|reddedildi|bulunama*|olmadı|hata*',
    cancelled: 'iptal*|silindi',
    elsewhere: 'alıcı*|müşteri* teslim*',
    back: 'iade*|geri gönder*',
    last: 'teslim edildi|dağıtım*|dağıtıma çıktı',
    onward: 'transfer*|yolda|aktarma*|gümrük*|dağıtım*|sevk*|varış*|çıkış*|teslimat*',
  },
  {
    language: 'uk',
    source: 'Nova Poshta API 2.0, status codes, and shops that explain them; Meest, statuses; Ukrposhta, events',
    taken:
      'прийнят(?:о|а|ий|і)? (?:у відділенн*|від відправника|(?:перевізником|кур.єром|водієм)|до (?:перевезення|доставки)|в м|у м)|забрано|забрано (?:у|від|кур.єром)|забра(?:в|ла|ли) .. (?:у|від) (?:відправника|продавця)',
    accepted: 'прийнят(?:о|а|ий|і)?|прийом|прийманн*|забір',
    record:
      'створен(?:о|а|ий)?|створив|надрукован*|роздрукован*|присвоєн*|(?:дані|інформаці*) .. (?:отриман*|передан*|прийнят*)',
    pending:
      'буде|очіку*|майбутн*|заплан*|плану*|призначен(?:о|ий)|підготов*|готу*|готов(?:о|ий|а)|зареєстр*|реєстрац*|оголошен*|упакован*|перенесен*|відкладен*|замовлен*|заявк*|викли*|електронн*|якщо|коли|може|до обробки|комплекту*',
    denied: 'не|немає|ще|невдал*|відмов*|спроб*|відсутн*|неможлив*|втрачен*|помилк*',
    cancelled: 'скасован*|скасуван*|видален*|анульован*|припинен*',
    elsewhere: 'одержувач*|отримувач*|отриман(?:о|а)|одержан(?:о|а)|адресат*',
    back: 'поверн*|відправнику',
    last: 'вручен*|доставлен(?:о|а)|видан(?:о|а)',
    onward: 'прямує|відправк*|відправлен(?:о|а)|доставк*|сортуван*|митн*|виїхал*|прибул*|перевез*|дороз*',
  },
  {
    language: 'kk',
    source: 'no carrier publishes its texts: the same events in plain words of the dictionary',
    taken:
      '(?:жөнелтуші|жіберуші|сатушы)ден (?:алынды|алды|қабылданды|қабылдап алды|алып кетті)|сатушыдан (?:алынды|алды|қабылданды|алып кетті)|курьер алды',
    accepted: 'қабылданды|қабылдан(?:ған|ыпты)|қабылдау|алынды',
    record: 'құрылды|жасалды|(?:деректер|ақпарат) .. (?:алынды|қабылданды|жіберілді)|басып шығарылды',
    pending:
      'тірке*|дайынд*|күту*|күтіл*|жоспар*|тағайынд*|кейінге|қалдырыл*|хабарлан*|оралды|буылды|болады|алынады|қабылданады|тапсырыс*',
    denied: 'емес|жоқ|әлі|*майды|*мейді|*бады|*беді|*мады|*меді|*пады|*педі|табылма*|сәтсіз|қате',
    cancelled: 'жойыл*|бас тарт*|тоқтатыл*',
    elsewhere: 'алушы*',
    back: 'қайтар*',
    last: 'табысталды|тапсырылды|жеткізілді',
    onward: 'жолда|жөнелтілді|сұрыпта*|кеден*|жеткіз*|келіп түсті',
  },
  {
    language: 'ko',
    source:
      'Korea Post, CJ Logistics, Lotte and Hanjin, texts in delivery-tracker and other public clients; Cafe24, states of a pickup',
    taken: '집화(?:처리| ?완료)|집하(?:처리| ?완료)|집화$|집하$|상품 ?인수|인수(?:완료|받)|수거(?:했|하였|완료)',
    accepted: '접수|인수|집화|집하|수거',
    record: '운송장 ?(?:출력|발급|등록|생성)|송장 ?(?:출력|발급)|정보 ?(?:수신|접수|등록)|데이터 ?(?:수신|접수)|전산',
    pending: '예정|대기|지시|예약|요청|신청|준비|배정|연기|지연|포장|등록|출고 ?전|마감|발급전|할 ?예정|기다|안내',
    denied: '미(?:집하|집화|배달|등록|접수|도착|인수|수거)|불가|실패|않|못|없|오류',
    cancelled: '취소|철회|삭제',
    elsewhere: '받는 ?분|수취인|고객 ?수령',
    back: '반품|반송|회수',
    last: '배달|배송 ?(?:출발|완료)|배달 ?완료',
    onward: '발송|도착|이동|간선|상차|하차|배송|통관|터미널',
  },
  {
    language: 'ja',
    source:
      'Japan Post, Yamato and Sagawa, states of their tracking pages in public clients; Yamato, answer 3887 of its help pages',
    taken: '引受|荷物受付|集荷(?:完了|済|しました|$)|お預かり(?:しました|済)|預り',
    accepted: '集荷|受付|お預かり|引き受け|引き取り',
    record: '(?:情報|データ).{0,6}(?:登録|受信|送信|受け付)|伝票(?:発行|作成)|ラベル(?:発行|作成)|電子',
    pending: '予定|依頼|準備|待ち|待機|予約|希望|指示|手配|延期|登録|確定|梱包|まで|次第|受付中|中止',
    denied: '未|ない|ません|できず|不(?:在|可|能|明)|失敗|誤り|なし|エラー',
    cancelled: 'キャンセル|取消|取り消|削除|無効',
    elsewhere: '受取人|お客様(?:へ|に)|お届け先',
    back: '返品|返送|返還',
    last: '配達|お届け|配完',
    onward: '発送|輸送|到着|通過|中継|配達|通関|経由|発 ?送済',
  },
  {
    language: 'pt',
    source: 'Correios, events of the tracking API; wordings that public classifiers of events are tested with',
    taken: 'objeto postado|postad[oa]|coletad[oa] (?:pela|do|no) \\w+|entregue à transportadora',
    accepted: 'postagem|coletad[oa]|coleta|recebid[oa]|aceit[oa]|recolhid[oa]',
    record: 'etiqueta .. (?:criada|gerada|emitida)|(?:informaç*|dados) .. (?:receb*|enviad*)|objeto criado',
    pending:
      'será|aguardando|agendad[oa]|solicitad[oa]|programad[oa]|previst[oa]|registrad[oa]|preparad[oa]|preparação|embalad[oa]|adiad[oa]|pendente|eletrônic*|em breve',
    denied: 'não|nunca|sem|falha|tentativa|recusad[oa]|ausente|impossível',
    cancelled: 'cancelad[oa]|anulad[oa]|excluíd[oa]',
    elsewhere: 'destinatário|levantad[oa]',
    back: 'devolv*|devoluç*|ao remetente',
    last: 'entregue|saiu para entrega',
    onward: 'trânsito|encaminhad[oa]|destino|alfândega|entrega|transport*|transferência|limite',
  },
];
